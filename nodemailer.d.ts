/** As much of the package as is used here. */
declare module "nodemailer" {
  export type Address = { readonly name: string; readonly address: string };
  export type Message = {
    readonly from: Address;
    readonly to: Address;
    readonly subject: string;
    readonly text: string;
    readonly messageId: string;
    readonly date: Date;
    readonly headers: Readonly<Record<string, string>>;
    readonly attachments: readonly {
      readonly filename: string;
      readonly content: string;
      readonly contentType: string;
    }[];
    readonly disableFileAccess: true;
    readonly disableUrlAccess: true;
  };
  export type Options = {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly requireTLS: boolean;
    readonly auth: { readonly user: string; readonly pass: string } | undefined;
    readonly connectionTimeout: number;
    readonly greetingTimeout: number;
    readonly socketTimeout: number;
    readonly dnsTimeout: number;
    readonly disableFileAccess: true;
    readonly disableUrlAccess: true;
  };
  export type Transport = {
    sendMail(message: Message): Promise<unknown>;
    close(): void;
  };
  export function createTransport(options: Options): Transport;
}
