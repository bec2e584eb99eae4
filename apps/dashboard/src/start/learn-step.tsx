import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { withProtocol } from "../knowledge/add-source.tsx";
import { isBeingRead, sourcesQuery } from "../knowledge/queries.ts";
import { SourceRow } from "../knowledge/source-row.tsx";
import { useAddSource } from "../knowledge/use-sources.ts";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { sayFailed } from "../ui/toast.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { sample } from "./sample.ts";
import { StepHead } from "./step-head.tsx";
import { words } from "./texts.ts";

const mostPages = 50;
const mostTitle = 80;

/** Takes a site's address or a text, or the sample, and shows how far the reading is. */
export function LearnStep({ botId, onDone }: { botId: string; onDone: () => void }) {
  const add = useAddSource(botId);
  const { data: sources = [] } = useQuery(sourcesQuery(useWorkspaceId(), botId));
  const [typed, setTyped] = useState("");
  const sampling = useMutation({
    mutationFn: () => {
      const { title, pairs } = sample();
      return add({ kind: "qa", title, pairs });
    },
    onError: sayFailed,
  });
  const isAddress = looksLikeAddress(typed);
  const isReady = sources.some(({ passageCount }) => passageCount > 0);

  return (
    <>
      <StepHead title={words.learnTitle}>{words.learnAbout}</StepHead>
      {sources.length > 0 && (
        <ul aria-label={words.given} className="mb-6 divide-y divide-line rounded-md border border-line">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      )}
      <Form
        onSend={({ given = "" }) => {
          const text = given.trim();
          return looksLikeAddress(text)
            ? add({ kind: "site", url: withProtocol(text), mostPages, refreshHours: 24 })
            : add({ kind: "markdown", title: titleOf(text), content: text });
        }}
        onDone={() => setTyped("")}
      >
        {({ errors, isSending }) => (
          <>
            <Field
              label={sources.length === 0 ? words.addressOrText : words.more}
              name="given"
              hint={
                typed.trim() === ""
                  ? words.givenHint
                  : isAddress
                    ? words.readsSite(mostPages)
                    : words.readsText
              }
              error={errors.url ?? errors.content}
            >
              <TextArea
                rows={sources.length === 0 ? 4 : 2}
                className="max-h-64"
                placeholder="https://example.com"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </Field>
            <Actions>
              {sources.length === 0 && (
                <Button type="button" isBusy={sampling.isPending} onClick={() => sampling.mutate()}>
                  {words.useSample}
                </Button>
              )}
              <Button
                type="submit"
                tone={sources.length === 0 ? "primary" : "plain"}
                isBusy={isSending}
                disabled={typed.trim() === ""}
              >
                {words.read}
              </Button>
              {sources.length > 0 && (
                <Button
                  type="button"
                  tone="primary"
                  disabled={!isReady}
                  isBusy={!isReady && sources.some(isBeingRead)}
                  onClick={onDone}
                >
                  {words.goAsk}
                </Button>
              )}
            </Actions>
          </>
        )}
      </Form>
    </>
  );
}

/** One word with a dot in it, with or without https before it. */
export function looksLikeAddress(text: string): boolean {
  return (
    /^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/:?#]\S*)?$/i.test(text.trim()) ||
    /^https?:\/\/\S+$/i.test(text.trim())
  );
}

function titleOf(text: string): string {
  const [first = ""] = text.split("\n");
  return (
    first
      .replace(/^#+\s*/, "")
      .slice(0, mostTitle)
      .trim() || words.firstText
  );
}
