import * as z from 'zod';

/** The first line that a hook client sends; `payloadBytes` bytes of payload follow it. See native/hook/README.md. */
export const requestHeader = z.object({
  version: z.literal(1),
  token: z.string().min(1).max(256),
  assistant: z.string().min(1).max(64),
  event: z.string().min(1).max(64),
  /** Milliseconds that are left until the client must have answered. */
  deadlineMs: z.number().int().min(0).max(24 * 60 * 60 * 1000),
  parentPid: z.number().int().min(0),
  processCwd: z.string(),
  entrypoint: z.string().max(256),
  payloadBytes: z.number().int().min(0).max(32 * 1024 * 1024),
});

/** What a hook client says about itself and its payload. */
export type RequestHeader = z.infer<typeof requestHeader>;
