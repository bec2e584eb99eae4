import { embedTexts, textsAtOnce } from "../../apps/server/src/answering/models/embed-texts.ts";
import type { ModelRow } from "../../apps/server/src/answering/models/model.ts";
import { unlikeTexts } from "../../apps/server/src/answering/models/unlike-texts.ts";
import {
  type Background,
  backgroundOf,
  buildVectorRanker,
  hashOf,
  meantTexts,
  type SearchIndex,
  type VectorRanker,
} from "../../apps/server/src/knowledge/search-index/index.ts";
import { readConfig } from "../../apps/server/src/platform/config/index.ts";
import { createOutbound } from "../../apps/server/src/platform/outbound/index.ts";
import { createSecrets } from "../../apps/server/src/platform/secrets/index.ts";

/** A model of embeddings, asked as the product asks one, and each text once. */
export class SearchModel {
  readonly #known = new Map<string, Int8Array>();
  readonly #row: ModelRow;
  readonly #outbound = createOutbound({
    allowedTargets: readConfig({ OUTBOUND_ALLOWED_TARGETS: "models:127.0.0.0/8" }).outboundAllowedTargets,
    nameServers: [],
  });
  #background: Background = { mean: 0, spread: 1 };

  private constructor(url: string, model: string) {
    this.#row = {
      ...{ id: "mdl_bench", workspace_id: "wsp_bench", position: 0, purpose: "search", model },
      ...{ vendor: "openai_compatible", base_url: url, sealed_key: null, key_last4: null, is_active: true },
      ...{ masks_personal_data: true, first_token_timeout_ms: 8000, question_timeout_ms: 500 },
      ...{ last_error: null, background: null, progress: null, vectors_revision: 0 },
      created_at: new Date(0),
    };
  }

  static async open(url: string, model: string): Promise<SearchModel> {
    const opened = new SearchModel(url, model);
    opened.#background = backgroundOf(await opened.read(unlikeTexts));
    return opened;
  }

  /** What texts mean, in their order. */
  async read(texts: readonly string[]): Promise<Int8Array[]> {
    const missing = [...new Set(texts)].filter((text) => !this.#known.has(hashOf(text)));
    const access = {
      config: readConfig({}),
      secrets: createSecrets(new Uint8Array(32)),
      outbound: this.#outbound,
    };
    for (let from = 0; from < missing.length; from += textsAtOnce) {
      const few = missing.slice(from, from + textsAtOnce);
      const vectors = await embedTexts(access, this.#row, few);
      for (const [index, vector] of vectors.entries()) this.#known.set(hashOf(few[index] ?? ""), vector);
    }
    return texts.map((text) => this.#known.get(hashOf(text)) ?? new Int8Array());
  }

  async rankerOf(index: SearchIndex): Promise<VectorRanker> {
    await this.read(index.entries.flat().flatMap(meantTexts));
    return await buildVectorRanker(index.entries, this.#known, this.#background);
  }

  close(): Promise<void> {
    return this.#outbound.close();
  }
}
