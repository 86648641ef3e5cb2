import type { CallOptions } from "./openStage.js";

/** A valid body for a route, so that only the thing under test can be refused. */
export function sampleBody(route: string): CallOptions {
  switch (route) {
    case "POST /users":
    case "POST /users/{userId}":
      return { json: { email: "gwen@example.com", mobile: "+61491570156" } };
    case "POST /users/{userId}/auth_link":
      return { json: { mobile: "+61491570156" } };
    case "POST /jobs/{jobId}/mfa":
      return { json: { "mfa-response": ["1234"] } };
    case "POST /users/{userId}/statements":
      return { form: new FormData() };
    case "POST /reports":
      return { json: { reportType: "CON_AFFOR_01", title: "A report", filters: [] } };
    case "POST /notifications/webhooks":
    case "POST /notifications/webhooks/{webhookId}":
      return { json: { url: "https://app.example/other-webhooks" } };
    case "POST /notifications/messages/test":
      return { json: { eventTypeId: "user.created" } };
    default:
      return {};
  }
}
