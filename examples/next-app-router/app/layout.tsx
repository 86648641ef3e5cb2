import "@basiq-kit/components/styles.css";
import "./app.css";
import type { ReactNode } from "react";

export const metadata = { title: "basiq-kit in a Next.js app" };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-AU">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
