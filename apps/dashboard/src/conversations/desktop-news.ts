import type { Conversation } from "@nebulahex/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useSyncExternalStore } from "react";
import { useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { words } from "./texts.ts";
import { useLive } from "./use-live.ts";
import { visitorName } from "./visitor-name.ts";

const stored = { desktop: "nebulahex.desktop", sound: "nebulahex.sound" };
const listeners = new Set<() => void>();

function choose(name: keyof typeof stored, isOn: boolean) {
  localStorage.setItem(stored[name], isOn ? "on" : "off");
  for (const listener of listeners) listener();
}

function chosen(name: keyof typeof stored): boolean {
  return localStorage.getItem(stored[name]) === "on";
}

const isAllowed = () => "Notification" in window && Notification.permission === "granted";

function useChoice(isOn: () => boolean): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, isOn);
}

/** Whether this machine tells of threads that need somebody. The browser is asked only when somebody turns it on. */
export function useDesktopChoice() {
  return {
    isOn: useChoice(() => isAllowed() && chosen("desktop")),
    isRefused: useChoice(() => !("Notification" in window) || Notification.permission === "denied"),
    hasSound: useChoice(() => chosen("sound")),
    turn: async (isOn: boolean) => {
      if (isOn && !isAllowed()) await Notification.requestPermission();
      choose("desktop", isOn && isAllowed());
    },
    turnSound: (isOn: boolean) => {
      choose("sound", isOn);
      if (isOn) ring();
    },
  };
}

/** Tells of a thread that begins to wait, and of what a visitor writes in mine, where nobody is looking. */
export function useDesktopNews(): void {
  const { member } = useMe();
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const waiting = useRef(new Map<string, string>());
  const told = useRef(new Map<string, number>());

  useLive((news) => {
    if (news.event !== "conversation" || news.data.isSpam) return;
    const thread = news.data;
    const { id, waitingSince, lastMessage, messageCount } = thread;
    if (isRecent(waitingSince) && waiting.current.get(id) !== waitingSince)
      tell(thread, words.somebodyWaits(visitorName(thread)));
    const isMine = thread.assignee?.memberId === member.id && lastMessage?.author === "visitor";
    if (isMine && isRecent(lastMessage.at) && (told.current.get(id) ?? 0) < messageCount)
      tell(thread, visitorName(thread));
    if (waitingSince !== null) waiting.current.set(id, waitingSince);
    told.current.set(id, messageCount);
  });

  function tell(thread: Conversation, title: string) {
    const text = thread.lastMessage?.text ?? "";
    if (document.visibilityState === "visible" && document.hasFocus()) return;
    if (chosen("sound")) ring();
    if (!isAllowed() || !chosen("desktop")) return;
    const shown = new Notification(title, { body: text.slice(0, 200), tag: thread.id });
    shown.onclick = () => {
      window.focus();
      shown.close();
      void navigate({
        to: "/w/$workspaceId/inbox/$conversationId",
        params: { workspaceId, conversationId: thread.id },
      });
    };
  }
}

/** After a loss the stream tells of what is long past. */
function isRecent(at: string | null): at is string {
  return at !== null && Date.now() - Date.parse(at) < 60_000;
}

/** A short, soft tone, made here: nothing has to be loaded. */
function ring(): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.08, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.35);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.35);
  tone.onended = () => void audio.close();
}
