import type { Conversation, Message } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Api, isRefusal } from "../api.ts";
import { useMemberNames } from "../members/queries.ts";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { putConversation, readTail } from "./keep-live.ts";
import { type ThreadPages, threadQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** What a member does with a thread. Each is sent once however often it is pressed, and shown as soon as it is true. */
export function useActs(conversationId: string) {
  const { member } = useMe();
  const nameOf = useMemberNames();
  const acting = useActing(conversationId);

  const assign = (memberId: string | null) =>
    acting.run((api) => api.actions.assignConversation({ conversationId, memberId }));
  return {
    isBusy: acting.isBusy,
    assign,
    resolve: () => acting.run((api) => api.actions.resolveConversation({ conversationId })),
    escalate: () => acting.run((api) => api.actions.escalateConversation({ conversationId })),
    markSpam: (isSpam: boolean) =>
      acting.run(
        (api) => api.actions.markSpam({ conversationId, isSpam }),
        () => say(isSpam ? words.isSpamNow : words.isNoSpamNow, () => void undoSpam(isSpam)),
      ),
    block: (isBlocked: boolean) =>
      acting.run((api) => api.actions.blockVisitor({ conversationId, isBlocked })),
    claim: () =>
      acting.run(
        (api) => api.actions.claimConversation({ conversationId }),
        undefined,
        async (error, api) => {
          if (!isRefusal(error, "conversation.already_claimed")) return sayFailed(error);
          const thread = await api.conversations.get({ conversationId });
          acting.show(thread);
          const holder = thread.assignee?.memberId;
          if (holder === member.id) return;
          const name = holder === undefined ? words.anApiKey : (nameOf(holder) ?? words.formerMember);
          say(words.claimedBy(name), () => void assign(member.id), words.takeOver);
        },
      ),
  };

  function undoSpam(wasSpam: boolean) {
    return acting.run((api) => api.actions.markSpam({ conversationId, isSpam: !wasSpam }));
  }
}

export type Acts = ReturnType<typeof useActs>;

type Work = {
  call: (api: Api) => Promise<Conversation>;
  onDone: (() => void) | undefined;
  onRefused: ((error: unknown, api: Api) => unknown) | undefined;
};

function useActing(conversationId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const workspaceId = useWorkspaceId();
  const show = (thread: Conversation) => putConversation(queries, workspaceId, thread);
  const acting = useMutation({
    mutationFn: ({ call }: Work) => call(api),
    onSuccess: (thread, { onDone }) => {
      show(thread);
      void readTail(queries, workspaceId, conversationId);
      onDone?.();
    },
    onError: (error, { onRefused }) => (onRefused === undefined ? sayFailed(error) : onRefused(error, api)),
  });
  return {
    show,
    isBusy: acting.isPending,
    run: async (call: Work["call"], onDone?: Work["onDone"], onRefused?: Work["onRefused"]) => {
      if (acting.isPending) return;
      await acting.mutateAsync({ call, onDone, onRefused }).catch(() => undefined);
    },
  };
}

/** Says what one thinks of a bot's message: shown at once, taken back where the server refuses. */
export function useFeedback({ id: messageId, conversationId, feedback }: Message) {
  const api = useApi();
  const { member } = useMe();
  const queries = useQueryClient();
  const { queryKey } = threadQuery(useWorkspaceId(), conversationId);
  const mine = feedback.find(({ memberId }) => memberId === member.id)?.rating ?? null;

  function show(rating: "up" | "down" | null) {
    const others = feedback.filter(({ memberId }) => memberId !== member.id);
    const given = rating === null ? others : [...others, { memberId: member.id, rating }];
    queries.setQueryData<ThreadPages>(
      queryKey,
      (thread) =>
        thread && {
          ...thread,
          pages: thread.pages.map((page) => ({
            ...page,
            messages: page.messages.map((message) =>
              message.id === messageId ? { ...message, feedback: given } : message,
            ),
          })),
        },
    );
  }
  const giving = useMutation({
    mutationFn: (rating: "up" | "down" | null) => api.feedback.give({ messageId, rating }),
    onMutate: show,
    onError: (error) => {
      show(mine);
      sayFailed(error);
    },
  });
  return { mine, give: (rating: "up" | "down") => giving.mutate(rating === mine ? null : rating) };
}
