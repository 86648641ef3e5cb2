declare const session: { user: { id: string } };
declare const jobId: string;
declare function CodeForm(props: { onSubmit: (code: string) => void }): import("react").ReactNode;
declare function inYourWords(guidance: import("@basiq-kit/hooks").Guidance): string;
