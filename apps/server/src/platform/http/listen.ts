import type { FastifyInstance } from "fastify";

const reasons: Record<string, (port: number) => string> = {
  EADDRINUSE: (port) => `another program has it. Set PORT to a free one, such as PORT=${port + 1}.`,
  EACCES: () => "this user may not. Set PORT to 1024 or more.",
  EADDRNOTAVAIL: () => "that address is not this machine's. Set HOST to one that is; 0.0.0.0 is all of them.",
  ENOTFOUND: () =>
    "that name has no address. Set HOST to an address of this machine; 0.0.0.0 is all of them.",
};

/** Takes calls from now on; where that is not possible, it says what to set. */
export async function listen(server: FastifyInstance, at: { host: string; port: number }): Promise<void> {
  try {
    await server.listen(at);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? reasons[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    throw new Error(`Port ${at.port} of ${at.host} cannot be opened: ${reason(at.port)}`, { cause: error });
  }
}
