/** The last answer to each method and URL. */
export interface AnswerMemory {
  has(request: Request): boolean;
  /** The kept answer, as new; undefined when there is none. */
  recall(request: Request): Response | undefined;
  /** Keeps an answer and gives it back. */
  keep(request: Request, answer: Response): Response;
}

export function createAnswerMemory(): AnswerMemory {
  const kept = new Map<string, Response>();
  const call = ({ method, url }: Request) => `${method} ${url}`;
  return {
    has: (request) => kept.has(call(request)),
    recall: (request) => kept.get(call(request))?.clone(),
    keep(request, answer) {
      kept.set(call(request), answer.clone());
      return answer;
    },
  };
}
