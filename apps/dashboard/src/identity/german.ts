import { span } from "../language/format.ts";
import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  mailOff:
    "Noch wird keine E-Mail versendet: Niemand wird so benachrichtigt, und Einladungen gibt man selbst weiter.",
  mailOffHow: "Was zu tun ist",
  mailOffTitle: "E-Mail ist nicht eingerichtet",
  mailOffAbout: "Wer diesen Server betreibt, setzt SMTP_URL und startet ihn neu. Zum Beispiel:",
  email: "E-Mail",
  emailOfWork: "E-Mail bei der Arbeit",
  password: "Passwort",
  newPassword: "Neues Passwort",
  currentPassword: "Bisheriges Passwort",
  passwordHint: "Mindestens 8 Zeichen.",
  showPassword: "Passwort zeigen",
  name: "Ihr Name",
  nameHint: "Ihr Team sieht ihn, und die Kundschaft, wenn Sie antworten.",
  or: "oder",
  language: "Sprache",
  goOn: "Weiter",
  back: "Zurück",
  working: "Einen Moment",

  signIn: "Anmelden",
  signInTo: "Bei NebulaHex anmelden",
  forgot: "Passwort vergessen?",
  withPasskey: "Mit einem Passkey anmelden",
  withLink: "Link zum Anmelden per E-Mail",
  linkNeedsEmail: "Schreiben Sie zuerst Ihre E-Mail-Adresse.",
  noAccount: "Neu hier?",
  signUp: "Konto anlegen",
  sendLink: "Link senden",
  linkSent: "Sehen Sie in Ihr Postfach",
  linkSentTo: (email) =>
    `Wenn es ein Konto für ${email} gibt, ist ein Link unterwegs. Er gilt 15 Minuten lang, einmal.`,
  notArrived: "Nichts da? Sehen Sie im Spam-Ordner nach, oder prüfen Sie die Adresse.",
  anotherAddress: "Andere Adresse nehmen",

  secondFactor: "Zweiter Faktor",
  secondFactorAbout: "Schreiben Sie den Code, den Ihre Authenticator-App jetzt zeigt.",
  backupAbout: "Schreiben Sie einen der Ersatzcodes, die Sie aufgehoben haben. Jeder gilt einmal.",
  code: "Code",
  backupCode: "Ersatzcode",
  trust: "Auf diesem Gerät 30 Tage lang nicht mehr fragen",
  useBackup: "Einen Ersatzcode nehmen",
  useApp: "Die Authenticator-App nehmen",
  lostBoth: "Beides verloren? Wer diesen Server betreibt, kann Sie hereinlassen.",

  signUpTitle: "Konto anlegen",
  signUpFirst: "Das erste Konto dieses Servers",
  signUpFirstAbout: "Der Server gehört Ihnen: Noch hat sich hier niemand angemeldet.",
  haveAccount: "Schon ein Konto?",
  closedTitle: "Neue Konten gibt es hier nicht",
  closedAbout: "Auf diesem Server legt niemand selbst ein Konto an. Bitten Sie Ihr Team um eine Einladung.",
  invitedAbout: "Ein Konto bekommt, wer eingeladen ist. Nehmen Sie die eingeladene Adresse.",
  confirmSent: (email) => `Wir haben einen Link an ${email} gesendet, um die Adresse zu bestätigen.`,

  forgotTitle: "Neues Passwort setzen",
  forgotAbout: "Wir senden Ihnen einen Link, um ein neues zu wählen.",
  resetSentTo: (email) =>
    `Wenn es ein Konto für ${email} gibt, ist ein Link unterwegs. Er gilt eine Stunde lang.`,
  noMailTitle: "Fragen Sie den Betreiber",
  noMailAbout:
    "Dieser Server sendet keine E-Mails. Wer ihn betreibt, kann mit diesem Befehl einen Link für Sie machen:",
  toSignIn: "Zur Anmeldung",
  resetTitle: "Neues Passwort wählen",
  resetAbout: "Alle Ihre Sitzungen enden, damit nur Sie den Weg hinein kennen.",
  resetDone: "Ihr Passwort ist gesetzt",
  resetDoneAbout: "Melden Sie sich nun damit an.",
  setPassword: "Passwort setzen",

  linkExpired: "Dieser Link gilt nicht mehr",
  linkExpiredAbout: "Er wurde schon benutzt, oder seine Zeit ist um.",
  newLink: "Einen neuen Link anfordern",
  verifyTitle: "Ihre Adresse wird bestätigt",
  verified: "Ihre Adresse ist bestätigt",
  verifiedAbout: "Danke. Mehr ist nicht zu tun.",
  sendAgain: "Neuen Link senden",
  sentAgain: "Ein neuer Link ist unterwegs",
  confirmBanner: (email) =>
    `Bitte bestätigen Sie Ihre Adresse: Öffnen Sie den Link, den wir an ${email} gesendet haben.`,
  enterTitle: "Sie werden angemeldet",

  joinTitle: (workspace) => `${workspace} beitreten`,
  joinAbout: (inviter, role) =>
    inviter === "" ? `Sie sind als ${role} eingeladen.` : `${inviter} lädt Sie als ${role} ein.`,
  join: "Beitreten",
  joinAs: (email) => `Sie sind als ${email} angemeldet.`,
  joinFor: (email) => `Die Einladung ist für ${email}.`,
  joinNew: "Ich bin neu",
  joinKnown: "Ich habe ein Konto",
  signOutAndGoOn: "Abmelden und weiter",
  invitationGone: "Diese Einladung ist nicht mehr offen",
  invitationGoneAbout:
    "Sie wurde benutzt, zurückgenommen oder ist älter als 7 Tage. Bitten Sie die einladende Person um eine neue.",
  roles: (role) =>
    (({ owner: "Inhaber", editor: "Redakteur", agent: "Agent", viewer: "Leser" }) as Record<string, string>)[
      role
    ] ?? "Admin",

  account: "Ihr Konto",
  accountAbout: "Nur Ihres, in allen Arbeitsbereichen.",
  profile: "Profil",
  save: "Speichern",
  saved: "Gespeichert",
  emailAbout: "Damit melden Sie sich an, und dorthin geht Post.",
  confirmed: "Bestätigt",
  unconfirmed: "Nicht bestätigt",
  change: "Ändern",
  changeEmail: "Adresse ändern",
  newEmail: "Neue Adresse",
  emailConfirm: "Wir senden einen Link an die neue Adresse. Bis Sie ihn öffnen, bleibt die alte.",
  emailAsked: (email) => `Öffnen Sie den Link, den wir an ${email} gesendet haben`,
  emailChanged: "Ihre Adresse ist geändert",
  changePassword: "Passwort ändern",
  passwordAbout: "Damit enden Ihre anderen Sitzungen.",
  passwordChanged: "Passwort geändert. Ihre anderen Sitzungen sind beendet.",
  noPassword: "Sie haben kein Passwort.",
  setByMail: "Link zum Setzen per E-Mail",

  secondFactorIs: (isOn) => (isOn ? "An" : "Aus"),
  secondFactorWhy:
    "Damit genügt ein Passwort, das jemand erfahren hat, nicht: Ein Code aus einer App auf Ihrem Telefon wird verlangt.",
  switchOn: "Einschalten",
  switchOff: "Ausschalten",
  switchOffAsk:
    "Danach kommt man mit dem Passwort allein hinein. Die Codes Ihrer App und die Ersatzcodes gelten nicht mehr.",
  switchedOn: "Der zweite Faktor ist an",
  switchedOff: "Der zweite Faktor ist aus",
  needsPassword: "Ihr Passwort, damit wir sicher sind, dass Sie es sind",
  scan: "Scannen Sie dies mit einer Authenticator-App",
  scanAbout: "1Password, Google Authenticator, Bitwarden und andere können das.",
  qrCode: "QR-Code für die Authenticator-App",
  cannotScan: "Scannen geht nicht? Tippen Sie dies ein:",
  thenCode: "Schreiben Sie dann den Code, den sie zeigt",
  keepBackup: "Heben Sie die Ersatzcodes auf",
  keepBackupAbout:
    "Wenn Sie Ihr Telefon verlieren, lässt jeder Sie einmal hinein. Sie werden jetzt gezeigt und nie wieder.",
  backupCodes: "Ersatzcodes",
  download: "Herunterladen",
  kept: "Ich habe sie aufgehoben",
  newBackup: "Neue Ersatzcodes",
  newBackupAbout: "Die alten gelten dann nicht mehr.",
  makeThem: "Neue Codes machen",

  passkeys: "Passkeys",
  passkeysAbout:
    "Anmelden mit Fingerabdruck, Gesicht oder der PIN des Geräts. Niemand kann verleitet werden, einen wegzugeben.",
  noPasskeys: "Sie haben noch keinen.",
  addPasskey: "Passkey hinzufügen",
  passkeyName: "Name des Geräts",
  passkeyNameHint: "Damit Sie ihn unter Ihren anderen erkennen.",
  passkeyAdded: "Passkey hinzugefügt",
  passkeyUnnamed: "Passkey",
  passkeySynced: "Synchronisiert",
  passkeyMade: "Hinzugefügt",
  passkeyRemove: "Entfernen",
  passkeyRemoveAsk: (name) =>
    `${name} lässt Sie nicht mehr hinein. Löschen Sie ihn auch auf dem Gerät, das ihn sonst weiter anbietet.`,
  passkeyRemoved: "Passkey entfernt",
  passkeyExists: "Dieses Gerät hat schon einen Passkey für dieses Konto.",
  passkeyCancelled:
    "Nichts wurde getan: Die Frage des Geräts wurde abgebrochen oder dauerte zu lange. Versuchen Sie es noch einmal.",
  passkeyUnknown: "Dieser Browser kennt keine Passkeys.",

  sessions: "Wo Sie angemeldet sind",
  sessionsAbout: "Beenden Sie, was Sie nicht kennen, und ändern Sie Ihr Passwort.",
  thisSession: "Diese hier",
  lastUsed: "Zuletzt benutzt",
  unknownDevice: "Unbekanntes Gerät",
  onSystem: (browser, system) => `${browser} auf ${system}`,
  end: "Beenden",
  ended: "Sitzung beendet",
  endOthers: "Alle anderen beenden",
  othersEnded: "Alle anderen Sitzungen sind beendet",

  looks: "Sprache und Aussehen",
  looksAbout: "In diesem Browser.",
  theme: "Farben",
  themes: (theme) => ({ system: "Wie das System", light: "Hell", dark: "Dunkel" })[theme],

  signedInAs: (email) => `Angemeldet als ${email}`,
  signOut: "Abmelden",

  unreachable: "Der Server ist nicht zu erreichen. Prüfen Sie das Netz und versuchen Sie es noch einmal.",
  refused: (code, retryAfterSeconds) =>
    (
      ({
        "rate_limit.exceeded": `Das war zu oft. Versuchen Sie es in ${span(Math.max(60, retryAfterSeconds) * 1000)} wieder.`,
        "caller.unknown": "E-Mail oder Passwort stimmt nicht, oder die Anmeldung hat zu lange gedauert.",
        "link.expired":
          "Dieser Link wurde schon benutzt, oder seine Zeit ist um. Fordern Sie einen neuen an.",
        "mail.missing": "Dieser Server sendet keine E-Mails.",
        "sign_up.closed": "Ein Konto bekommt hier nur, wer eingeladen ist, mit der eingeladenen Adresse.",
      }) as Record<string, string>
    )[code] ?? "",
  wrong: (pointer, code) =>
    (
      ({
        "/email taken": "Es gibt ein Konto mit dieser Adresse. Melden Sie sich damit an.",
        "/newEmail taken": "Ein anderes Konto hat diese Adresse.",
        "/email invalid": "Schreiben Sie eine E-Mail-Adresse, etwa ada@example.com.",
        "/newEmail invalid": "Schreiben Sie eine E-Mail-Adresse, etwa ada@example.com.",
        "/name invalid": "Schreiben Sie einen Namen von 1 bis 200 Zeichen.",
        "/password wrong": "Das ist nicht Ihr Passwort.",
        "/currentPassword wrong": "Das ist nicht Ihr Passwort.",
        "/password too_short": "Nehmen Sie 8 bis 128 Zeichen.",
        "/password too_long": "Nehmen Sie 8 bis 128 Zeichen.",
        "/newPassword too_short": "Nehmen Sie 8 bis 128 Zeichen.",
        "/newPassword too_long": "Nehmen Sie 8 bis 128 Zeichen.",
        "/code wrong": "Der Code ist falsch oder zu alt. Schreiben Sie den, der jetzt gezeigt wird.",
        "/response missing": "Kein Konto hier kennt diesen Passkey. Melden Sie sich anders an.",
        "/response invalid": "Der Passkey konnte nicht geprüft werden. Versuchen Sie es noch einmal.",
        "/response expired": "Das hat zu lange gedauert. Versuchen Sie es noch einmal.",
      }) as Record<string, string>
    )[`${pointer} ${code}`] ?? "",
};
