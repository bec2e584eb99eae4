import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field, Input, TextArea } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { words as ui } from "../ui/texts.ts";
import { AddFiles } from "./add-files.tsx";
import { PairFields, usePairs } from "./pair-fields.tsx";
import { RefreshField, refreshOf } from "./refresh-field.tsx";
import { words } from "./texts.ts";
import { useAddSource } from "./use-sources.ts";
import type { Way } from "./ways.ts";

type AddProps = { botId: string; onClose: () => void };

/** One dialog for each way to give a bot something. */
export function AddSource({ way, files, ...rest }: AddProps & { way: Way; files: readonly File[] }) {
  const titles = {
    text: words.text,
    qa: words.pairs,
    file: words.file,
    page: words.page,
    site: words.site,
  };
  const abouts = {
    text: words.textAbout,
    qa: words.pairsAbout,
    file: words.fileAbout,
    page: words.pageAbout,
    site: words.siteAbout,
  };
  return (
    <Dialog
      isOpen
      onClose={rest.onClose}
      title={titles[way]}
      description={abouts[way]}
      size={way === "text" || way === "qa" ? "wide" : "normal"}
    >
      {way === "text" && <AddText {...rest} />}
      {way === "qa" && <AddPairs {...rest} />}
      {way === "file" && <AddFiles {...rest} given={files} />}
      {(way === "page" || way === "site") && <AddWeb {...rest} kind={way} />}
    </Dialog>
  );
}

function AddText({ botId, onClose }: AddProps) {
  const add = useAddSource(botId);
  return (
    <Form
      onSend={({ title = "", content = "" }) => add({ kind: "markdown", title, content })}
      onDone={onClose}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.title} name="title" error={errors.title}>
            <Input placeholder={words.titleExample} />
          </Field>
          <Field label={words.content} name="content" hint={words.contentHint} error={errors.content}>
            <TextArea rows={10} className="max-h-[45vh]" />
          </Field>
          <Buttons isBusy={isSending} onClose={onClose} />
        </>
      )}
    </Form>
  );
}

function AddPairs({ botId, onClose }: AddProps) {
  const add = useAddSource(botId);
  const pairs = usePairs();
  return (
    <Form
      onSend={({ title = "" }) =>
        add({
          kind: "qa",
          title: title.trim() || (pairs.given[0]?.question ?? "").slice(0, 200),
          pairs: pairs.given,
        })
      }
      onDone={onClose}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.title} name="title" hint={words.pairsTitleHint} error={errors.title}>
            <Input placeholder={words.pairsTitleExample} />
          </Field>
          <PairFields pairs={pairs} errors={errors} />
          <Buttons isBusy={isSending} onClose={onClose} />
        </>
      )}
    </Form>
  );
}

function AddWeb({ botId, kind, onClose }: AddProps & { kind: "page" | "site" }) {
  const add = useAddSource(botId);
  const [refresh, setRefresh] = useState("24");
  return (
    <Form
      onSend={({ url = "", mostPages }) =>
        add({
          kind,
          url: withProtocol(url),
          refreshHours: refreshOf(refresh),
          ...(kind === "site" && { mostPages: Number(mostPages) }),
        })
      }
      onDone={onClose}
    >
      {({ errors, isSending }) => (
        <>
          <Field
            label={words.address}
            name="url"
            hint={kind === "site" ? words.siteHint : words.pageHint}
            error={errors.url}
          >
            <Input type="url" inputMode="url" placeholder="https://example.com" />
          </Field>
          {kind === "site" && (
            <Field
              label={words.mostPages}
              name="mostPages"
              hint={words.mostPagesHint}
              error={errors.mostPages}
            >
              <Input type="number" min={1} max={1000} defaultValue={200} className="max-w-32" />
            </Field>
          )}
          <RefreshField value={refresh} onChange={setRefresh} />
          <Buttons isBusy={isSending} onClose={onClose} />
        </>
      )}
    </Form>
  );
}

/** People write addresses as they see them. */
export function withProtocol(url: string): string {
  const trimmed = url.trim();
  return trimmed === "" || /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

function Buttons({ isBusy, onClose }: { isBusy: boolean; onClose: () => void }) {
  return (
    <Actions>
      <Button type="button" onClick={onClose}>
        {ui.cancel}
      </Button>
      <Button type="submit" tone="primary" isBusy={isBusy}>
        {words.addIt}
      </Button>
    </Actions>
  );
}
