import { GET, POST } from "@/lib/server/auth";

export { GET, POST };
