import { Problem } from "../platform/problem/index.ts";

export function eventMissing(): Problem {
  return new Problem(
    "event.missing",
    "There is no such event in this workspace, or it is too old. Take an id of GET /api/v1/events, or leave `after` out.",
  );
}

export function hookMissing(): Problem {
  return new Problem(
    "hook.missing",
    "There is no such hook in this workspace. List them with GET /api/v1/hooks.",
  );
}

export function hookNotPaused(): Problem {
  return new Problem("hook.not_paused", "The hook is not paused: its deliveries are on their way.");
}

export function targetRefused(reason: string): Problem {
  return new Problem("hook.target_refused", reason);
}

export function testFailed(outcome: string): Problem {
  return new Problem(
    "hook.test_failed",
    `${outcome} Make the target answer 2xx, then resume again; nothing that is held gets lost meanwhile.`,
  );
}

export function replayRunning(): Problem {
  return new Problem(
    "hook.replay_running",
    "A replay of this hook still runs. Ask again when replay.isDone of the hook is true.",
  );
}

export function deliveryMissing(): Problem {
  return new Problem(
    "delivery.missing",
    "There is no such delivery in this workspace. List them with GET /api/v1/hooks/{hookId}/deliveries.",
  );
}
