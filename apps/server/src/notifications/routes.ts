import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { deleteNotification } from "./delete-notification.ts";
import { listNotifications } from "./list-notifications.ts";
import { changeNotification, createNotification } from "./save-notification.ts";

export const notificationRoutes: Route[] = [
  route(promised.listNotifications, ({ scope, query }, ctx) => listNotifications(ctx, scope, query)),
  route(promised.createNotification, ({ scope, body }, ctx) => createNotification(ctx, scope, body)),
  route(promised.changeNotification, ({ scope, params, body }, ctx) =>
    changeNotification(ctx, scope, params.notificationId, body),
  ),
  route(
    promised.deleteNotification,
    async ({ scope, params }, ctx) => void (await deleteNotification(ctx, scope, params.notificationId)),
  ),
];
