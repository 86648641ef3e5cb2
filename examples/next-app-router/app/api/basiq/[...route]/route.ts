import { basiq } from "@/lib/basiq";

// Never answered from a cache, nor at build time.
export const dynamic = "force-dynamic";

const answer = (request: Request) => basiq().fetch(request);
export { answer as GET, answer as POST, answer as DELETE, answer as OPTIONS };
