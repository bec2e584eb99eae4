import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { type Range, ranges } from "./analytics/queries.ts";
import { readAuditSearch } from "./audit-log/audit-search.ts";
import { readFilters } from "./conversations/filters.ts";
import { Frame } from "./frame/frame.tsx";
import { MissingPage } from "./frame/missing-page.tsx";
import { readDeliverySearch } from "./hooks/delivery-search.ts";
import { accountQuery, offersQuery } from "./identity/queries.ts";
import { isWay, type Way } from "./knowledge/ways.ts";
import type { LeadFilters } from "./leads/queries.ts";
import { isKind, type Kind } from "./live-data/kinds.ts";
import { isStep, type Step } from "./start/steps.ts";
import { Failed, Skeleton } from "./ui/states.tsx";
import { meQuery } from "./workspaces/me.tsx";
import { workspacesQuery } from "./workspaces/workspaces.ts";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ notFoundComponent: MissingPage });

/** Leads where the person was last, else to the only workspace, else to the choice. */
const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  async beforeLoad({ context }) {
    const { workspaces } = await context.queries.ensureQueryData(workspacesQuery);
    const last = workspaces.find(({ id }) => id === localStorage.getItem(lastWorkspace)) ?? workspaces[0];
    if (last === undefined) throw redirect({ to: "/workspaces" });
    throw redirect({ to: "/w/$workspaceId/inbox", params: { workspaceId: last.id } });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { next?: string } => {
    // Only a path of our own: an address elsewhere would make sign-in a way to other sites.
    const { next } = search;
    return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  loader: ({ context }) => context.queries.ensureQueryData(offersQuery),
  component: lazyRouteComponent(() => import("./identity/sign-in-page.tsx"), "SignInPage"),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: "/sign-up",
  loader: ({ context }) => context.queries.ensureQueryData(offersQuery),
  component: lazyRouteComponent(() => import("./identity/sign-up-page.tsx"), "SignUpPage"),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: "/forgot-password",
  loader: ({ context }) => context.queries.ensureQueryData(offersQuery),
  component: lazyRouteComponent(() => import("./identity/forgot-password-page.tsx"), "ForgotPasswordPage"),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: "/reset-password",
  component: lazyRouteComponent(() => import("./identity/reset-password-page.tsx"), "ResetPasswordPage"),
});

const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: "/verify-email",
  component: lazyRouteComponent(() => import("./identity/verify-email-page.tsx"), "VerifyEmailPage"),
});

const magicLink = createRoute({
  getParentRoute: () => root,
  path: "/magic-link",
  component: lazyRouteComponent(() => import("./identity/magic-link-page.tsx"), "MagicLinkPage"),
});

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  loader: ({ context }) => context.queries.ensureQueryData(offersQuery),
  component: lazyRouteComponent(() => import("./identity/join-page.tsx"), "JoinPage"),
});

const workspaces = createRoute({
  getParentRoute: () => root,
  path: "/workspaces",
  component: lazyRouteComponent(() => import("./workspaces/workspaces-page.tsx"), "WorkspacesPage"),
});

const lastWorkspace = "nebulahex.workspace";

/** Everything inside one workspace; who the person is there is known before anything is drawn. */
const workspace = createRoute({
  getParentRoute: () => root,
  path: "/w/$workspaceId",
  async loader({ context, params: { workspaceId } }) {
    await context.queries.ensureQueryData(meQuery(workspaceId));
    localStorage.setItem(lastWorkspace, workspaceId);
  },
  component: Frame,
});

const workspaceHome = createRoute({
  getParentRoute: () => workspace,
  path: "/",
  beforeLoad({ params }) {
    throw redirect({ to: "/w/$workspaceId/inbox", params });
  },
});

const inbox = createRoute({
  getParentRoute: () => workspace,
  path: "inbox",
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import("./conversations/inbox-page.tsx"), "InboxPage"),
});

const noConversation = createRoute({
  getParentRoute: () => inbox,
  path: "/",
  component: lazyRouteComponent(() => import("./conversations/no-thread.tsx"), "NoThread"),
});

const conversation = createRoute({
  getParentRoute: () => inbox,
  path: "$conversationId",
  component: lazyRouteComponent(() => import("./conversations/thread.tsx"), "ThreadPane"),
});

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const leads = createRoute({
  getParentRoute: () => workspace,
  path: "leads",
  validateSearch: ({ q, botId, from, to }): LeadFilters => ({
    q: text(q),
    botId: text(botId),
    from: text(from),
    to: text(to),
  }),
  component: lazyRouteComponent(() => import("./leads/leads-page.tsx"), "LeadsPage"),
});

const analytics = createRoute({
  getParentRoute: () => workspace,
  path: "analytics",
  validateSearch: ({ days, botId }): { days?: Range | undefined; botId?: string | undefined } => ({
    days: ranges.find((range) => range === days),
    botId: text(botId),
  }),
  component: lazyRouteComponent(() => import("./analytics/analytics-page.tsx"), "AnalyticsPage"),
});

const bots = createRoute({ getParentRoute: () => workspace, path: "bots" });

const botList = createRoute({
  getParentRoute: () => bots,
  path: "/",
  validateSearch: ({ isNew }): { isNew?: true } => (String(isNew) === "true" ? { isNew: true } : {}),
  component: lazyRouteComponent(() => import("./bots/bots-page.tsx"), "BotsPage"),
});

const bot = createRoute({
  getParentRoute: () => bots,
  path: "$botId",
  component: lazyRouteComponent(() => import("./bots/bot-page.tsx"), "BotPage"),
});

const botHome = createRoute({
  getParentRoute: () => bot,
  path: "/",
  beforeLoad({ params }) {
    throw redirect({ to: "/w/$workspaceId/bots/$botId/overview", params });
  },
});

const botOverview = createRoute({
  getParentRoute: () => bot,
  path: "overview",
  component: lazyRouteComponent(() => import("./bots/overview.tsx"), "Overview"),
});

const botKnowledge = createRoute({
  getParentRoute: () => bot,
  path: "knowledge",
  validateSearch: ({ add, source }): { add?: Way; source?: string | undefined } => ({
    ...(isWay(add) && { add }),
    source: text(source),
  }),
  component: lazyRouteComponent(() => import("./knowledge/knowledge-page.tsx"), "KnowledgePage"),
});

const botAnswers = createRoute({
  getParentRoute: () => bot,
  path: "answers",
  validateSearch: (search): { ask?: string; answer?: string; save?: string } =>
    Object.fromEntries(
      (["ask", "answer", "save"] as const)
        .filter((name) => search[name] !== undefined)
        .map((name) => [name, String(search[name])]),
    ),
  component: lazyRouteComponent(() => import("./answering/answers-page.tsx"), "AnswersPage"),
});

const botBehaviour = createRoute({
  getParentRoute: () => bot,
  path: "behaviour",
  component: lazyRouteComponent(() => import("./bots/behaviour.tsx"), "Behaviour"),
});

const botLiveData = createRoute({
  getParentRoute: () => bot,
  path: "live-data",
  validateSearch: ({
    add,
    edit,
    attempt,
  }): {
    add?: Kind;
    edit?: string | undefined;
    attempt?: string | undefined;
  } => ({ ...(isKind(add) && { add }), edit: text(edit), attempt: text(attempt) }),
  component: lazyRouteComponent(() => import("./live-data/live-data-page.tsx"), "LiveDataPage"),
});

const botAppearance = createRoute({
  getParentRoute: () => bot,
  path: "appearance",
  component: lazyRouteComponent(() => import("./bots/appearance.tsx"), "Appearance"),
});

const botInstall = createRoute({
  getParentRoute: () => bot,
  path: "install",
  component: lazyRouteComponent(() => import("./bots/install.tsx"), "Install"),
});

const start = createRoute({
  getParentRoute: () => workspace,
  path: "start",
  validateSearch: ({ bot, step }): { bot?: string | undefined; step?: Step } => ({
    bot: text(bot),
    ...(isStep(step) && { step }),
  }),
  component: lazyRouteComponent(() => import("./start/start-page.tsx"), "StartPage"),
});

const settings = createRoute({
  getParentRoute: () => workspace,
  path: "settings",
  component: lazyRouteComponent(() => import("./settings/settings.tsx"), "Settings"),
});

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad({ params }) {
    throw redirect({ to: "/w/$workspaceId/settings/workspace", params });
  },
});

const workspaceSettings = createRoute({
  getParentRoute: () => settings,
  path: "workspace",
  component: lazyRouteComponent(() => import("./workspaces/workspace-settings.tsx"), "WorkspaceSettings"),
});

const cannedReplies = createRoute({
  getParentRoute: () => settings,
  path: "canned-replies",
  component: lazyRouteComponent(
    () => import("./conversations/canned-replies/canned-replies-page.tsx"),
    "CannedRepliesPage",
  ),
});

const keys = createRoute({
  getParentRoute: () => settings,
  path: "keys",
  validateSearch: ({ show }): { show?: "all" } => (show === "all" ? { show } : {}),
  component: lazyRouteComponent(() => import("./keys/keys-page.tsx"), "KeysPage"),
});

const key = createRoute({
  getParentRoute: () => settings,
  path: "keys/$keyId",
  component: lazyRouteComponent(() => import("./keys/key-page.tsx"), "KeyPage"),
});

const hooks = createRoute({
  getParentRoute: () => settings,
  path: "hooks",
  component: lazyRouteComponent(() => import("./hooks/hooks-page.tsx"), "HooksPage"),
});

const hook = createRoute({
  getParentRoute: () => settings,
  path: "hooks/$hookId",
  validateSearch: readDeliverySearch,
  component: lazyRouteComponent(() => import("./hooks/hook-page.tsx"), "HookPage"),
});

const delivery = createRoute({
  getParentRoute: () => settings,
  path: "hooks/$hookId/deliveries/$deliveryId",
  component: lazyRouteComponent(() => import("./hooks/delivery-page.tsx"), "DeliveryPage"),
});

const members = createRoute({
  getParentRoute: () => settings,
  path: "members",
  component: lazyRouteComponent(() => import("./members/members-page.tsx"), "MembersPage"),
});

const models = createRoute({
  getParentRoute: () => settings,
  path: "models",
  component: lazyRouteComponent(() => import("./models/models-page.tsx"), "ModelsPage"),
});

const notifications = createRoute({
  getParentRoute: () => settings,
  path: "notifications",
  component: lazyRouteComponent(() => import("./notifications/notifications-page.tsx"), "NotificationsPage"),
});

const auditLog = createRoute({
  getParentRoute: () => settings,
  path: "audit-log",
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import("./audit-log/audit-log-page.tsx"), "AuditLogPage"),
});

const usage = createRoute({
  getParentRoute: () => settings,
  path: "usage",
  component: lazyRouteComponent(() => import("./usage/usage-page.tsx"), "UsagePage"),
});

const data = createRoute({
  getParentRoute: () => settings,
  path: "data",
  component: lazyRouteComponent(() => import("./workspaces/data-page.tsx"), "DataPage"),
});

const developers = createRoute({
  getParentRoute: () => workspace,
  path: "developers",
  component: lazyRouteComponent(() => import("./developers/developers-page.tsx"), "DevelopersPage"),
});

const accountSettings = createRoute({
  getParentRoute: () => settings,
  path: "account",
  loader: ({ context }) => context.queries.ensureQueryData(accountQuery),
  component: lazyRouteComponent(() => import("./identity/account-settings.tsx"), "AccountSettings"),
});

const tree = root.addChildren([
  home,
  signIn,
  signUp,
  forgotPassword,
  resetPassword,
  verifyEmail,
  magicLink,
  join,
  workspaces,
  workspace.addChildren([
    workspaceHome,
    inbox.addChildren([noConversation, conversation]),
    bots.addChildren([
      botList,
      bot.addChildren([
        botHome,
        botOverview,
        botKnowledge,
        botAnswers,
        botBehaviour,
        botLiveData,
        botAppearance,
        botInstall,
      ]),
    ]),
    start,
    leads,
    analytics,
    settings.addChildren([
      settingsHome,
      accountSettings,
      workspaceSettings,
      members,
      cannedReplies,
      keys,
      key,
      hooks,
      hook,
      delivery,
      models,
      notifications,
      auditLog,
      usage,
      data,
    ]),
    developers,
  ]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: ({ error, reset }) => <Failed error={error} onRetry={reset} />,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: writeSearch,
  });
}

/** Filters as people write them in an address: every value a text, without quotation marks round numbers. */
function writeSearch(values: Record<string, unknown>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? "" : `?${search}`;
}
