type Sized = { readonly byteSize: number };
type Entry<T> = { revision: number; value: Promise<T>; byteSize: number };

/** Keeps what was built last within a number of bytes; whoever asks while a build runs waits for that one. */
export class IndexCache<T extends Sized> {
  readonly #mostBytes: number;
  /** In the order of their last use, the longest ago first. */
  readonly #entries = new Map<string, Entry<T>>();

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** What is kept for `key` at this revision or a later one, or what `build` makes now. */
  get(key: string, revision: number, build: () => Promise<T>): Promise<T> {
    const kept = this.#entries.get(key);
    const entry = kept !== undefined && kept.revision >= revision ? kept : this.#start(key, revision, build);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  #start(key: string, revision: number, build: () => Promise<T>): Entry<T> {
    const entry: Entry<T> = { revision, value: build(), byteSize: 0 };
    entry.value.then(
      ({ byteSize }) => {
        entry.byteSize = byteSize;
        this.#makeRoom(entry);
      },
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      },
    );
    return entry;
  }

  #makeRoom(newest: Entry<T>): void {
    let bytes = [...this.#entries.values()].reduce((sum, entry) => sum + entry.byteSize, 0);
    for (const [key, entry] of this.#entries) {
      if (bytes <= this.#mostBytes) return;
      if (entry === newest || entry.byteSize === 0) continue;
      this.#entries.delete(key);
      bytes -= entry.byteSize;
    }
  }
}
