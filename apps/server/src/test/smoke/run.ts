import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryOf } from "./figures.ts";
import { readKnowledge } from "./real-questions.ts";
import { startReceiver } from "./receiver.ts";
import { postmasterOf, startServer } from "./running-server.ts";
import { checkStory, playStory } from "./story.ts";

/** Plays the main story against the product on an empty folder, over HTTP alone, and fails when a promise is broken. */
await using opened = new AsyncDisposableStack();
const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-smoke-"));
opened.defer(() => rm(dataDir, { recursive: true, force: true }));
const receiver = await startReceiver();
opened.defer(() => receiver.close());
const server = await startServer(dataDir);
opened.defer(() => server.stop());

const knowledge = await readKnowledge();
const story = await playStory(server.url, receiver, knowledge);
const delivered = await checkStory(story, receiver);
const memory = await memoryOf([server.pid, await postmasterOf(dataDir)]);

const ms = (value: number) => `${value.toFixed(1)} ms`;
console.log(`
Knowledge           ${knowledge.name}, ${story.documents} documents, ${knowledge.questions.length} questions
First start         ${ms(server.startMs)}
Reading it          ${ms(story.readingMs)}
top-1 / recall@5    ${story.top1.toFixed(2)} / ${story.recall5.toFixed(2)}
Question to answer  p50 ${ms(story.answerMs.p50)}, p99 ${ms(story.answerMs.p99)}
Answered/fallback   ${story.answered} / ${story.fellBack}
Events              ${delivered.events} expected, ${delivered.deliveries} delivered, ${delivered.repeated} more than once, 0 missing
Deliveries          ${delivered.perSecond.toFixed(0)} a second in a burst of ${story.burst}
Memory              ${memory === null ? "not known here" : `${memory.toFixed(0)} MB (server and PostgreSQL, PSS)`}
`);
console.log("smoke passed");
