type Row = { cells: string[]; isHead: boolean };

/** A table as lines: below a head row each cell carries its column's name, so a row makes sense alone. */
export class HtmlTable {
  #rows: Row[] = [];

  startRow() {
    this.#rows.push({ cells: [], isHead: true });
  }

  startCell(isHead: boolean) {
    const row = this.#rows.at(-1);
    if (!row) return;
    row.cells.push("");
    row.isHead &&= isHead;
  }

  write(text: string) {
    const cells = this.#rows.at(-1)?.cells;
    if (cells && cells.length > 0) cells.push(`${cells.pop()}${text}`);
  }

  text() {
    const rows = this.#rows.map(({ cells, isHead }) => ({ cells: cells.map(oneLine), isHead }));
    const head = rows[0]?.isHead && rows.length > 1 ? rows.shift()?.cells : undefined;
    return rows
      .map(({ cells }) => rowText(cells, head))
      .filter(Boolean)
      .join("\n");
  }
}

function rowText(cells: string[], head: string[] | undefined) {
  return cells
    .map((cell, column) => (cell && head?.[column] ? `${head[column]}: ${cell}` : cell))
    .filter(Boolean)
    .join("; ");
}

function oneLine(text: string) {
  return text.replace(/\s+/g, " ").trim();
}
