import { useQuery } from "@tanstack/react-query";
import { Page } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { AddressSettings } from "./address-settings.tsx";
import { LooksSettings } from "./looks-settings.tsx";
import { PasskeySettings } from "./passkey-settings.tsx";
import { PasswordSettings } from "./password-settings.tsx";
import { ProfileSettings } from "./profile-settings.tsx";
import { accountQuery } from "./queries.ts";
import { SecondFactorSettings } from "./second-factor-settings.tsx";
import { SessionSettings } from "./session-settings.tsx";
import { words } from "./texts.ts";

/** What is the person's own, in whichever workspace they are. */
export function AccountSettings() {
  const query = useQuery(accountQuery);
  return (
    <Page title={words.account} about={words.accountAbout}>
      <div className="grid max-w-2xl gap-2">
        <Loaded query={query}>
          {(account) => (
            <>
              <ProfileSettings account={account} />
              <AddressSettings account={account} />
              <PasswordSettings account={account} />
              <SecondFactorSettings account={account} />
              <PasskeySettings account={account} />
              <SessionSettings account={account} />
            </>
          )}
        </Loaded>
        <LooksSettings />
      </div>
    </Page>
  );
}
