-- Where an attempt went and what signed it, the HMACs one after the other: its headers are made of them and its time.
alter table attempts add column url text, add column macs bytea;
