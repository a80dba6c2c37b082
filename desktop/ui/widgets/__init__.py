"""Parts that several rooms share: appearance, style, typography, labels, icons, texts side by side."""
