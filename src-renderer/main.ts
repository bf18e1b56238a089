/** Starts the window: styles, theme, then the program. */
import { mount } from 'svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/forced-colors.css';
import App from './App.svelte';
import { theme } from './store/theme.svelte';

theme.start();
mount(App, { target: document.getElementById('app')! });
