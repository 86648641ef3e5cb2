import { defaultOf, privateOf } from "../readTokens.js";
import { tokenNotes } from "../tokenNotes.js";

const LONG = 44;

/** Properties of the app's, what they do and what they are when the app sets nothing. */
export function TokenRows({ tokens }: { readonly tokens: readonly string[] }) {
  return (
    <div className="tokens sb-unstyled">
      <table>
        <thead>
          <tr>
            <th scope="col">Property</th>
            <th scope="col">What it does</th>
            <th scope="col">Default</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token}>
              <th scope="row">
                <code>{token}</code>
              </th>
              <td>{tokenNotes[token]}</td>
              <td>
                <TokenDefault token={token} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TokenDefault({ token }: { readonly token: string }) {
  const value = defaultOf(token) ?? "";
  const isSeen = value !== "transparent" && !/^[\d.]+(px|em|rem)$/.test(value);
  return (
    <>
      {isSeen && <Swatch token={token} theme="light" />}
      {isSeen && <Swatch token={token} theme="dark" />}
      {value.length <= LONG && <code>{value}</code>}
    </>
  );
}

function Swatch({ token, theme }: { readonly token: string; readonly theme: "light" | "dark" }) {
  return (
    <span className="bk tokens__swatch" title={theme} data-theme={theme}>
      <span style={{ background: `var(${privateOf(token)})` }} />
    </span>
  );
}
