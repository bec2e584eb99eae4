import { parentPort } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import scalar from "@scalar/fastify-api-reference";
import Fastify from "fastify";

const server = Fastify();
await server.register(scalar, { routePrefix: "/", configuration: { url: "/" } });
const { rawPayload } = await server.inject("/js/scalar.js");

parentPort?.postMessage(gzipSync(rawPayload, { level: 9 }));
