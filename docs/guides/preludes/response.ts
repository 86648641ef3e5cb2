declare const response: Response;
