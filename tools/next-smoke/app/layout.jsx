import "@basiq-kit/components/styles.css";

/** @param {{ children: import("react").ReactNode }} props */
// oxlint-disable-next-line import/no-default-export -- Next.js asks for it.
export default function Layout({ children }) {
  return (
    <html lang="en-AU">
      <body>{children}</body>
    </html>
  );
}
