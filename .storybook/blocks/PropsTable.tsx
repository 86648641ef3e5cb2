import { props } from "virtual:component-props";
import { Prose } from "./Prose.js";

export function PropsTable({ of }: { readonly of: string }) {
  const members = props[of];
  if (members === undefined) throw new Error(`packages/components exports no ${of}Props.`);
  return (
    <div className="props sb-unstyled">
      <table>
        <thead>
          <tr>
            <th scope="col">Prop</th>
            <th scope="col">What it is</th>
            <th scope="col">Default</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ name, type, text, optional, byDefault }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <Prose text={text} />
                <code className="props__type">{type}</code>
              </td>
              <td>
                <Prose text={byDefault ?? (optional ? "none" : "needed")} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
