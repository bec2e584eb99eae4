import { HookBanners } from "../hooks/hook-banners.tsx";
import { ConfirmBanner } from "../identity/confirm-banner.tsx";
import { MailBanner } from "../identity/mail-banner.tsx";
import { ModelBanner } from "../models/model-banner.tsx";
import { UsageBanner } from "../usage/usage-banner.tsx";

/** What needs somebody who may act; a chunk of its own, for no page waits for it. */
export function ToDo() {
  return (
    <>
      <ConfirmBanner />
      <HookBanners />
      <ModelBanner />
      <UsageBanner />
      <MailBanner />
    </>
  );
}
