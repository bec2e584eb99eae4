import { german as analyticsGerman } from "../analytics/german.ts";
import { words as analytics } from "../analytics/texts.ts";
import { german as answeringGerman } from "../answering/german.ts";
import { words as answering } from "../answering/texts.ts";
import { german as auditLogGerman } from "../audit-log/german.ts";
import { words as auditLog } from "../audit-log/texts.ts";
import { german as botsGerman } from "../bots/german.ts";
import { words as bots } from "../bots/texts.ts";
import { german as cannedRepliesGerman } from "../conversations/canned-replies/german.ts";
import { words as cannedReplies } from "../conversations/canned-replies/texts.ts";
import { german as conversationsGerman } from "../conversations/german.ts";
import { words as conversations } from "../conversations/texts.ts";
import { german as developersGerman } from "../developers/german.ts";
import { words as developers } from "../developers/texts.ts";
import { german as frameGerman } from "../frame/german.ts";
import { words as frame } from "../frame/texts.ts";
import { german as hooksGerman } from "../hooks/german.ts";
import { words as hooks } from "../hooks/texts.ts";
import { german as identityGerman } from "../identity/german.ts";
import { words as identity } from "../identity/texts.ts";
import { german as keysGerman } from "../keys/german.ts";
import { words as keys } from "../keys/texts.ts";
import { german as knowledgeGerman } from "../knowledge/german.ts";
import { words as knowledge } from "../knowledge/texts.ts";
import { german as leadsGerman } from "../leads/german.ts";
import { words as leads } from "../leads/texts.ts";
import { german as liveDataGerman } from "../live-data/german.ts";
import { words as liveData } from "../live-data/texts.ts";
import { german as membersGerman } from "../members/german.ts";
import { words as members } from "../members/texts.ts";
import { german as modelsGerman } from "../models/german.ts";
import { words as models } from "../models/texts.ts";
import { german as notificationsGerman } from "../notifications/german.ts";
import { words as notifications } from "../notifications/texts.ts";
import { german as settingsGerman } from "../settings/german.ts";
import { words as settings } from "../settings/texts.ts";
import { german as startGerman } from "../start/german.ts";
import { words as start } from "../start/texts.ts";
import { german as uiGerman } from "../ui/german.ts";
import { words as ui } from "../ui/texts.ts";
import { german as usageGerman } from "../usage/german.ts";
import { words as usage } from "../usage/texts.ts";
import { german as workspacesGerman } from "../workspaces/german.ts";
import { words as workspaces } from "../workspaces/texts.ts";
import { replaceTexts } from "./texts.ts";

/** Speaks German from here on. */
export function speakGerman(): void {
  replaceTexts([
    [ui, uiGerman],
    [frame, frameGerman],
    [identity, identityGerman],
    [conversations, conversationsGerman],
    [cannedReplies, cannedRepliesGerman],
    [analytics, analyticsGerman],
    [answering, answeringGerman],
    [bots, botsGerman],
    [knowledge, knowledgeGerman],
    [start, startGerman],
    [leads, leadsGerman],
    [liveData, liveDataGerman],
    [developers, developersGerman],
    [hooks, hooksGerman],
    [keys, keysGerman],
    [members, membersGerman],
    [notifications, notificationsGerman],
    [auditLog, auditLogGerman],
    [usage, usageGerman],
    [models, modelsGerman],
    [settings, settingsGerman],
    [workspaces, workspacesGerman],
  ]);
}
