import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOperation } from "./name-operation.ts";

const names = {
  "listBots /api/v1/bots": "bots.list",
  "renameKey /api/v1/auth/keys/{keyId}": "keys.rename",
  "revealKey /api/v1/auth/keys/{keyId}/reveal": "keys.reveal",
  "listKeyActivity /api/v1/auth/keys/{keyId}/activity": "keys.listActivity",
  "createSource /api/v1/bots/{botId}/sources": "sources.create",
  "listDeliveries /api/v1/hooks/{hookId}/deliveries": "deliveries.list",
  "redeliver /api/v1/hooks/{hookId}/deliveries/{deliveryId}/redeliver": "deliveries.redeliver",
  "rotateHookSecret /api/v1/hooks/{hookId}/rotate-secret": "hooks.rotateSecret",
  "createCannedReply /api/v1/canned-replies": "cannedReplies.create",
  "sendMessage /api/v1/actions/send-message": "actions.sendMessage",
  "ask /api/v1/bots/{botId}/ask": "bots.ask",
  "whoAmI /api/v1/auth/me": "auth.whoAmI",
  "updateWorkspace /api/v1/workspace": "workspace.update",
};

test("an operation reads on the client as its noun and its verb", () => {
  for (const [operation, expected] of Object.entries(names)) {
    const [id = "", path = ""] = operation.split(" ");
    const { group, method } = nameOperation({ id, path });
    assert.equal(`${group}.${method}`, expected);
  }
});
