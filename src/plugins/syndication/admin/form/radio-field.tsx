import { Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';

interface RadioFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: ReadonlyArray<readonly [T, string]>;
  readonly onChange: (value: T) => void;
}

/** One of a few, all of them in sight. */
export const RadioField = <T extends string>({ label, value, choices, onChange }: RadioFieldProps<T>) => {
  const id = useId();
  const choose = (chosen: string): void => {
    const found = choices.find(([code]) => code === chosen);
    if (found) onChange(found[0]);
  };
  return (
    <Flex alignItems="stretch" direction="column" gap={2}>
      <Typography fontWeight="bold" id={id} variant="pi">
        {label}
      </Typography>
      <Radio.Group aria-labelledby={id} onValueChange={choose} value={value}>
        {choices.map(([code, name]) => (
          <Radio.Item key={code} value={code}>
            {name}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Flex>
  );
};
