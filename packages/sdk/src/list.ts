type Paged = { readonly nextCursor: string | null };

/**
 * A list of the API. Await it for one page, or go through it for every row of all pages, fetched as they are needed.
 * Nothing is called before either, and the first page is called for once.
 *
 * @example
 * const page = await nebulahex.leads.list({ limit: 10 });
 * console.log(page.leads.length, page.nextCursor);
 *
 * for await (const lead of nebulahex.leads.list({ limit: 100 })) console.log(lead.email);
 */
export class List<Page extends Paged, Row> implements PromiseLike<Page>, AsyncIterable<Row> {
  readonly #fetch: (cursor?: string) => Promise<Page>;
  readonly #rowsOf: (page: Page) => readonly Row[];
  #first: Promise<Page> | null = null;

  constructor(fetch: (cursor?: string) => Promise<Page>, rowsOf: (page: Page) => readonly Row[]) {
    this.#fetch = fetch;
    this.#rowsOf = rowsOf;
  }

  // biome-ignore lint/suspicious/noThenProperty: to be awaited is what it is for
  then<Result = Page, Failure = never>(
    onPage?: ((page: Page) => Result | PromiseLike<Result>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#firstPage().then(onPage, onError);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    let page = await this.#firstPage();
    yield* this.#rowsOf(page);
    while (page.nextCursor !== null) {
      page = await this.#fetch(page.nextCursor);
      yield* this.#rowsOf(page);
    }
  }

  #firstPage(): Promise<Page> {
    this.#first ??= this.#fetch();
    return this.#first;
  }
}
