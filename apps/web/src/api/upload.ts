import type { z } from "zod";
import { ApiError, errorFromAnswer } from "./api-error.ts";
import { API, parseAnswer } from "./client.ts";
import { reportReachable, reportUnreachable } from "./connection.ts";

/**
 * Sends a file as multipart/form-data. XMLHttpRequest, because fetch tells nothing of what has been
 * sent so far.
 * @param onProgress share of the bytes sent, 0..1
 * @throws ApiError
 */
export function upload<T extends z.ZodType>(
  schema: T,
  path: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<z.output<T>> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", API + path);
    xhr.setRequestHeader("accept", "application/json");
    xhr.responseType = "json";
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    xhr.onerror = () => {
      reportUnreachable();
      reject(new ApiError({ code: "NETWORK", message: "", status: 0 }));
    };
    xhr.onload = () => {
      reportReachable();
      const requestId = xhr.getResponseHeader("x-request-id");
      if (xhr.status >= 300) return reject(errorFromAnswer(xhr.status, xhr.response, requestId));
      try {
        resolve(parseAnswer(schema, xhr.response));
      } catch (error) {
        reject(error);
      }
    };
    const form = new FormData();
    form.append("file", file, file.name);
    xhr.send(form);
  });
}
