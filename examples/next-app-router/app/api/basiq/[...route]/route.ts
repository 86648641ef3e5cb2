import { basiq } from "@/lib/basiq";

const answer = (request: Request) => basiq().fetch(request);
export { answer as GET, answer as POST, answer as DELETE, answer as OPTIONS };
