import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Banner, bannerLinkClass } from "../ui/banner.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { modelsQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** A line when a model that is in use fails. */
export function ModelBanner() {
  const workspaceId = useWorkspaceId();
  const { data: models = [] } = useQuery({ ...modelsQuery(workspaceId), enabled: useMay("models:manage") });
  const failing = models.find(({ isActive, lastError }) => isActive && lastError !== null);
  if (failing === undefined) return null;
  const look = (
    <Link to="/w/$workspaceId/settings/models" params={{ workspaceId }} className={bannerLinkClass}>
      {words.look}
    </Link>
  );
  return (
    <Banner action={look} name={`${failing.id} ${failing.lastError}`}>
      {words.banner(failing.model, failing.lastError ?? "")}
    </Banner>
  );
}
