const pythonCall = `import json, os, urllib.request

def call(method, path, body=None):
    request = urllib.request.Request(
        os.environ["NEBULAHEX_URL"] + "/api/v1" + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={
            "Authorization": "Bearer " + os.environ["NEBULAHEX_API_KEY"],
            "Content-Type": "application/json",
        },
    )
    return json.load(urllib.request.urlopen(request))
`;

/** What every other snippet reads from the environment. */
export function setUp(url: string, key: string | null): string {
  return `export NEBULAHEX_URL=${url}\nexport NEBULAHEX_API_KEY=${key ?? "nhx_sk_…"}\n`;
}

export const whoAmI = {
  curl: `curl "$NEBULAHEX_URL/api/v1/auth/me" \\
  -H "Authorization: Bearer $NEBULAHEX_API_KEY"
`,
  Node: `import { createClient } from "@nebulahex/sdk";

const nebulahex = createClient({
  apiKey: process.env.NEBULAHEX_API_KEY,
  baseUrl: process.env.NEBULAHEX_URL,
});

const { member, permissions } = await nebulahex.auth.whoAmI();
console.log(member.name, permissions);
`,
  Python: `${pythonCall}
print(call("GET", "/auth/me")["member"]["name"])
`,
};

export function ask(botId: string) {
  const question = "When do you open?";
  return {
    curl: `curl "$NEBULAHEX_URL/api/v1/bots/${botId}/ask" \\
  -H "Authorization: Bearer $NEBULAHEX_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"question":"${question}"}'
`,
    Node: `import { createClient } from "@nebulahex/sdk";

const nebulahex = createClient({
  apiKey: process.env.NEBULAHEX_API_KEY,
  baseUrl: process.env.NEBULAHEX_URL,
});

const { answer, confidence } = await nebulahex.bots.ask({
  botId: "${botId}",
  question: "${question}",
});
console.log(answer, confidence);
`,
    Python: `${pythonCall}
print(call("POST", "/bots/${botId}/ask", {"question": "${question}"})["answer"])
`,
  };
}
