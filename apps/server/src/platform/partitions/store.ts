import { sql, type Tx } from "../db/index.ts";

/** Makes the partitions of a span, named by its first day, unless they are there, and tells how many were made. The times are those in ids. */
export async function makePartitions(tx: Tx, day: string, fromTime: string, toTime: string): Promise<number> {
  const { made } = await tx.one(sql<{ made: number }>`
    select make_partitions(${day}::date, ${fromTime}, ${toTime}) as made`);
  return made;
}

/** Drops the partitions that began before a day, and tells how many there were. */
export async function dropPartitions(tx: Tx, beforeDay: string, beforeTime: string): Promise<number> {
  const { dropped } = await tx.one(sql<{ dropped: number }>`
    select drop_partitions(${beforeDay}::date, ${beforeTime}) as dropped`);
  return dropped;
}
