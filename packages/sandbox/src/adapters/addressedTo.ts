/** The same request, addressed to another origin: a server answers for an origin that isn't its own. */
export function addressedTo(origin: string, request: Request): Request {
  const { pathname, search } = new URL(request.url);
  const { method, headers, body, signal } = request;
  return new Request(`${origin}${pathname}${search}`, {
    method,
    headers,
    signal,
    ...(body ? { body, duplex: "half" } : {}),
  });
}
