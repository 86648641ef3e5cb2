/** The last answer to each method and URL. */
export interface AnswerMemory {
  has(request: Request): boolean;
  /** A fresh copy of the stored answer; undefined if there is none. */
  recall(request: Request): Response | undefined;
  /** Stores an answer and returns it. */
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
