/** The last answer to each method and URL. */
export interface AnswerMemory {
  has(request: Request): boolean;
  /** A fresh copy of the stored answer; undefined if there is none. */
  recall(request: Request): Response | undefined;
  /** Stores an answer and returns it. */
  store(request: Request, answer: Response): Response;
}

export function createAnswerMemory(): AnswerMemory {
  const answers = new Map<string, Response>();
  const call = ({ method, url }: Request) => `${method} ${url}`;
  return {
    has: (request) => answers.has(call(request)),
    recall: (request) => answers.get(call(request))?.clone(),
    store(request, answer) {
      answers.set(call(request), answer.clone());
      return answer;
    },
  };
}
