import { type Check, checkOf } from "../difference.js";
import { type Fields, fieldsOf, isFields, type Operation } from "./openApi.js";
import { validate } from "./validate.js";

/** One resource that two routes describe: alone, and as an item of a list. */
const TWINS = [
  { alone: "GET /jobs/{jobId}", list: "GET /users/{userId}/jobs" },
  { alone: "GET /events/{id}", list: "GET /events" },
];

/** Checks the examples of a resource against its other description, that in a list. */
export function checkTwins(operations: readonly Operation[]): Check[] {
  return TWINS.flatMap(({ alone, list }) => {
    const item = itemSchema(contentOf(operations, list)?.schema ?? {});
    return (contentOf(operations, alone)?.examples ?? []).map(({ name, value }) =>
      checkOf(
        { subject: "example", route: list, status: "200", scene: `${name} of ${alone}` },
        validate(item, value, "data[]"),
      ),
    );
  });
}

function contentOf(operations: readonly Operation[], route: string) {
  return operations
    .find((one) => one.route === route)
    ?.answers.find(({ status }) => status === "200")?.contents[0];
}

function itemSchema({ properties }: Fields): Fields {
  const { items } = fieldsOf(fieldsOf(properties)["data"]);
  return isFields(items) ? items : {};
}
