declare const jobId: string;
declare const connectionId: string;
declare const institutionId: string;
