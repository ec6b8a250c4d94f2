import { Button, type ButtonProps } from "@mantine/core";
import { type ReactNode, useRef } from "react";

type Props = ButtonProps & { children: ReactNode; onFiles: (files: File[]) => void };

/** Chooses a folder with everything in it; the files tell where in it they stood (`webkitRelativePath`). */
export function FolderButton({ children, onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        // Understood by every browser, unknown to the types.
        {...{ webkitdirectory: "" }}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same folder can be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
