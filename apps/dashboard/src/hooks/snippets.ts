import type { EventName } from "@nebulahex/sdk";

/** A delivery's request: what a check of its signature needs. */
export type Signed = { headers: Readonly<Record<string, string>>; body: string };

const fields: Record<EventName, string> = {
  "message.sent": "messageId",
  "lead.captured": "capturedFields",
  "order.lookup": "orderId",
  "conversation.fallback": "lastMessage",
  "conversation.escalation": "reason",
};

/** A whole receiver, for Node with the SDK. */
export function receiverInNode(event: EventName): string {
  return `import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { verifyWebhook } from "@nebulahex/sdk";

const secret = process.env.NEBULAHEX_SIGNING_SECRET;

createServer(async (request, response) => {
  try {
    const event = await verifyWebhook(await buffer(request), request.headers, secret);
    // Deliveries may come twice: keep event.id and skip what is done.
    if (event.event === "${event}") console.log(event.data.${fields[event]});
    response.writeHead(204).end();
  } catch {
    response.writeHead(400).end();
  }
}).listen(8787);
`;
}

/** A whole receiver, for Python without a package. */
export function receiverInPython(event: EventName): string {
  return `import base64, hashlib, hmac, json, os, time
from http.server import BaseHTTPRequestHandler, HTTPServer

KEY = base64.b64decode(os.environ["NEBULAHEX_SIGNING_SECRET"].removeprefix("whsec_"))

def is_genuine(headers, body):
    seconds = headers.get("webhook-timestamp", "")
    if not seconds.isdigit() or abs(time.time() - int(seconds)) > 300:
        return False
    signed = f"{headers.get('webhook-id')}.{seconds}.".encode() + body
    right = "v1," + base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(right, given) for given in headers.get("webhook-signature", "").split(" "))

class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        genuine = is_genuine(self.headers, body)
        if genuine:
            event = json.loads(body)
            # Deliveries may come twice: keep event["id"] and skip what is done.
            if event["event"] == "${event}":
                print(event["data"]["${fields[event]}"], flush=True)
        self.send_response(204 if genuine else 400)
        self.end_headers()

HTTPServer(("", 8787), Receiver).serve_forever()
`;
}

/** Verifies one delivery as it was sent, for Node with the SDK. */
export function checkInNode(signed: Signed): string {
  return `import { verifyWebhook } from "@nebulahex/sdk";

const headers = ${JSON.stringify(signatureOf(signed), null, 2)};
const body = ${JSON.stringify(signed.body)};

// It was signed then. A receiver leaves \`now\` out and refuses what is older than 300 seconds.
const now = new Date(Number(headers["webhook-timestamp"]) * 1000);
const event = await verifyWebhook(body, headers, process.env.NEBULAHEX_SIGNING_SECRET, { now });
console.log("genuine", event.event);
`;
}

/** Verifies one delivery as it was sent, for Python without a package. */
export function checkInPython(signed: Signed): string {
  return `import base64, hashlib, hmac, json, os

headers = ${JSON.stringify(signatureOf(signed), null, 4)}
body = ${JSON.stringify(signed.body)}

key = base64.b64decode(os.environ["NEBULAHEX_SIGNING_SECRET"].removeprefix("whsec_"))
signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body}"
right = "v1," + base64.b64encode(hmac.new(key, signed.encode(), hashlib.sha256).digest()).decode()
genuine = any(hmac.compare_digest(right, given) for given in headers["webhook-signature"].split(" "))
print("genuine" if genuine else "forged", json.loads(body)["event"])
`;
}

function signatureOf({ headers }: Signed): Record<string, string> {
  return Object.fromEntries(
    ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [name, headers[name] ?? ""]),
  );
}
