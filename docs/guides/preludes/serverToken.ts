declare const serverToken: string;
