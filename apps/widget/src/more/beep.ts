/** Two soft tones. A browser that wants a gesture first stays silent. */
export function beep(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0.06, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.3);
  volume.connect(audio.destination);
  for (const [place, frequency] of [660, 880].entries()) {
    const tone = audio.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(volume);
    tone.start(audio.currentTime + place * 0.1);
    tone.stop(audio.currentTime + 0.1 + place * 0.2);
    tone.onended = () => void (place === 1 && audio.close());
  }
}
