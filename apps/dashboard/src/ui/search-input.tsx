import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { inputClass } from "./field.tsx";

type SearchInputProps = { label: string; value: string; onChange: (value: string) => void; id?: string };

/** A field that searches while one types, once the fingers rest. */
export function SearchInput({ label, value, onChange, id }: SearchInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const resting = setTimeout(() => onChange(typed), 250);
    return () => clearTimeout(resting);
  }, [typed, value, onChange]);
  return (
    <div className="relative">
      <Search size={14} className="pointer-events-none absolute start-2.5 top-2.5 text-muted" />
      <input
        id={id}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className={`${inputClass} ps-8`}
      />
    </div>
  );
}
