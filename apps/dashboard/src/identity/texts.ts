import { texts } from "../language/texts.ts";

export const words = texts({
  email: "Email",
  password: "Password",
  signIn: "Sign in",
});
