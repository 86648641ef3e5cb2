// app/api/basiq/[...route]/route.ts
import { basiq } from "../basiq";

export const GET = (request: Request) => basiq.fetch(request);
export const POST = (request: Request) => basiq.fetch(request);
export const DELETE = (request: Request) => basiq.fetch(request);
export const OPTIONS = (request: Request) => basiq.fetch(request);
