import type { GetAnalyticsReply } from "@nebulahex/sdk";
import { number, percent } from "../language/format.ts";
import { words } from "./texts.ts";

type Card = GetAnalyticsReply["cards"]["messages"];

/** The four figures, each against the range before. */
export function Cards({ cards }: { cards: GetAnalyticsReply["cards"] }) {
  // A share of nothing is no share to compare with.
  const fallbackRate =
    cards.messages.previous === 0 ? { ...cards.fallbackRate, previous: null } : cards.fallbackRate;
  return (
    <dl className="mb-8 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Figure name={words.messages} card={cards.messages} show={number} change={relativeChange} />
      <Figure name={words.conversations} card={cards.conversations} show={number} change={relativeChange} />
      <Figure name={words.leads} card={cards.leads} show={number} change={relativeChange} />
      <Figure name={words.fallbackRate} card={fallbackRate} show={percent} change={changeInPoints} />
    </dl>
  );
}

type FigureProps = {
  name: string;
  card: Card;
  show: (value: number) => string;
  change: (card: Card) => string;
};

function Figure({ name, card, show, change }: FigureProps) {
  return (
    <div className="rounded-md border border-line p-4">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="mt-1 text-xl font-semibold">{show(card.current)}</dd>
      <dd
        className="mt-1 text-sm text-muted"
        title={card.previous === null ? "" : words.before(show(card.previous))}
      >
        {change(card)}
      </dd>
    </div>
  );
}

function relativeChange({ current, previous }: Card): string {
  if (previous === null || previous === 0) return words.noBefore;
  const change = (current - previous) / previous;
  if (change === 0) return words.same;
  return change > 0 ? words.more(percent(change)) : words.fewer(percent(-change));
}

function changeInPoints({ current, previous }: Card): string {
  if (previous === null) return words.noBefore;
  const points = Math.round((current - previous) * 100);
  return points === 0 ? words.same : words.points(points > 0 ? `+${points}` : `−${-points}`);
}
