declare const readFile: (path: string, encoding: "utf8") => Promise<string>;
declare const writeFile: (path: string, text: string) => Promise<void>;
