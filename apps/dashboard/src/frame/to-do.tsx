import { HookBanners } from "../hooks/hook-banners.tsx";
import { ConfirmBanner } from "../identity/confirm-banner.tsx";
import { ModelBanner } from "../models/model-banner.tsx";

/** What needs somebody who may act; a chunk of its own, for no page waits for it. */
export function ToDo() {
  return (
    <>
      <ConfirmBanner />
      <HookBanners />
      <ModelBanner />
    </>
  );
}
